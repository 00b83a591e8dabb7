import Layout from '@theme/Layout';
import type { ReactElement } from 'react';
import { Chapters } from '../teach/landing/chapters.tsx';
import { Hero } from '../teach/landing/hero.tsx';
import styles from '../teach/landing/landing.module.css';
import { WaysIn } from '../teach/landing/ways-in.tsx';
import { WhatDiffers } from '../teach/landing/what-differs.tsx';

export default function Landing(): ReactElement {
  return (
    <Layout
      title="Learn partial derivatives by writing them"
      description="A course of small exercises, an autograd engine with PyTorch's names to do them with, and a checker that says what you computed instead."
    >
      <main className={styles['page']}>
        <Hero />
        <WhatDiffers />
        <WaysIn />
        <Chapters />
      </main>
    </Layout>
  );
}
